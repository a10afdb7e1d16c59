/** A name as it is compared: whatever its case, the accents of its Latin letters (in other scripts they make another letter) and the room between its words. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})[\u0300-\u036f]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replaceAll('ø', 'o')
