/** Whether all that was done is kept, in a word or two. */
export const SAVED = { saved: 'Saved', saving: 'Saving', late: 'Not saved yet', failed: 'Not saved' } as const
