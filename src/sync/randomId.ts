/** Up to seven letters and digits. `crypto.randomUUID` is missing where a page comes by plain http. */
export const randomId = (): string => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0).toString(36)
