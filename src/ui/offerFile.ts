/** Has the browser save `content` as a file called `name`; `type` is that of a text. */
export const offerFile = (
  name: string,
  content: string | Blob,
  type: 'text/plain' | 'text/markdown' | 'text/csv' | 'text/calendar' | 'application/json' = 'text/plain',
): void => {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has taken hold of it with the click.
  URL.revokeObjectURL(url)
}
