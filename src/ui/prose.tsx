import type { Html } from './html/jsx-runtime.ts'

/** Someone's plain text: an empty line makes a paragraph, a line break stays one. */
export const Prose = ({ text }: { text: string }): Html => (
  <div class="prose">
    {text
      .trim()
      .split(/(?:\r?\n[ \t　]*){2,}/)
      .filter((paragraph) => paragraph !== '')
      .map((paragraph) => (
        <p>{paragraph.split(/\r?\n/).flatMap((line, i) => (i === 0 ? [line] : [<br />, line]))}</p>
      ))}
  </div>
)
