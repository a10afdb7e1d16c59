/** Has the browser save `text` as a file called `name`. */
export const offerFile = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has taken hold of it with the click.
  URL.revokeObjectURL(url)
}
