/** Has the browser save `text` as a file called `name`. */
export const offerFile = (name: string, text: string, type: 'text/plain' | 'application/json' = 'text/plain'): void => {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has taken hold of it with the click.
  URL.revokeObjectURL(url)
}
