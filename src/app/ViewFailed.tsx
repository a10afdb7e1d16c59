import { Button } from '../ui/Button.tsx'

type Props = {
  again: () => void
  /** Hands the session over as a file; unset: it is not this window's to give. */
  download: (() => void) | undefined
}

/** What a moderator can do when a whole view has failed. */
export const ViewFailed = ({ again, download }: Props) => (
  <>
    <h1 role="alert">This view failed. The session goes on.</h1>
    <Button kind="primary" onClick={again}>
      Show it again
    </Button>
    {download && (
      <Button kind="line" onClick={download}>
        Download the session
      </Button>
    )}
  </>
)
