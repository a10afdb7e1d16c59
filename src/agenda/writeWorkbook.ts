import writeXlsxFile from 'write-excel-file/universal'
import type { Rundown } from '../core/index.ts'
import { HEADER, writeRows } from './writeRows.ts'

/** In characters; by the columns' order. */
const WIDTHS: Readonly<Record<string, number>> = {
  Title: 34,
  Minutes: 18,
  People: 60,
  Questions: 50,
  Note: 40,
  More: 40,
}

/** A rundown as an Excel workbook: the table of `writeRows`, every cell as text, so that no spreadsheet makes dates of it. */
export const writeWorkbook = (rundown: Rundown): Promise<Blob> =>
  writeXlsxFile(
    writeRows(rundown).map((row) =>
      row.map((value) => ({
        type: String,
        value,
        wrap: true,
        alignVertical: 'top' as const,
        ...(row === HEADER && { fontWeight: 'bold' as const }),
      })),
    ),
    { columns: HEADER.map((name) => ({ width: WIDTHS[name] ?? 12 })), sheet: 'Rundown' },
  ).toBlob()
