/** FNV-1a of 32 bits, as eight hexadecimal digits. It finds every single damaged byte; it does not say who sent them. */
export const checksum = (bytes: Uint8Array): string => {
  let sum = 0x811c9dc5
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193)
  return (sum >>> 0).toString(16).padStart(8, '0')
}
