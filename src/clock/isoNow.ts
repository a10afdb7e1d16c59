/** The wall's time in words of ISO 8601, UTC: for what is not part of a session. */
export const isoNow = (): string => new Date().toISOString()
