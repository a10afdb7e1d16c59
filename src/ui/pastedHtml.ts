/** What of HTML is lost in plain text: columns, lists, headings. */
const STRUCTURE = /<(?:table|[uo]l|li|h[1-6])[\s>]|MsoListParagraph/i

/** The rich text in a clipboard where it has a structure that its plain text has not; `null`: the plain text serves. */
export const pastedHtml = (clipboard: Pick<DataTransfer, 'getData'> | null): string | null => {
  const html = clipboard?.getData('text/html') ?? ''
  return STRUCTURE.test(html) ? html : null
}
