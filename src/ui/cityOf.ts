/** `'New York'` of `'America/New_York'`; `null`: no zone is named. */
export const cityOf = (zone: string | null): string | null => zone?.split('/').at(-1)?.replaceAll('_', ' ') ?? null
