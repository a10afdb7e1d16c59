/** The files in which an agenda may come, as a browser's list of files wants it. */
export const ACCEPTED =
  '.md,.markdown,.txt,.html,.htm,.docx,.pdf,.csv,.tsv,.xlsx,.ics,.json,text/plain,text/markdown,text/html,text/csv,text/calendar,application/json,application/pdf'
