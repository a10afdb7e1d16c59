/** A name as it is compared: whatever its case, its accents and the room between its words. */
export const plainName = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase().replaceAll('ø', 'o')
