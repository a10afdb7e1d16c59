import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import text from '../ui/text.module.css'
import { minutesText } from '../ui/parseMinutes.ts'
import styles from './TemplateList.module.css'
import { TEMPLATES, type Template } from './templates.ts'

const inside = ({ lasts, segments }: Template): string =>
  [
    `${lasts} min`,
    ...segments.map(({ title, planned }) => `${title} ${planned === null ? 'open' : minutesText(planned)}`.trim()),
  ].join(' · ')

type Props = { onUse: (template: Template) => void }

/** Sessions to begin with. */
export const TemplateList = ({ onUse }: Props) => (
  <ul className={styles.templates} aria-label="Templates">
    {TEMPLATES.map((template) => (
      <li key={template.name}>
        <Button kind="line" onClick={() => onUse(template)}>
          {template.name}
        </Button>
        <span className={`${text.small} ${text.fact}`}>{inside(template)}</span>
      </li>
    ))}
  </ul>
)

/** The same, over a plan that it takes the place of. */
export const TemplateDialog = ({ onUse, onClose }: Props & { onClose: () => void }) => (
  <Dialog
    name="Templates"
    onClose={onClose}
    foot={<p className={text.fact}>A template takes the place of all segments. Undo brings them back.</p>}
  >
    <TemplateList onUse={onUse} />
  </Dialog>
)
