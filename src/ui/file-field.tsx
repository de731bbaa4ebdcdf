import { t } from '#platform/i18n/index.ts'
import { Field, type FieldProps, idOf, inputAttributes } from './field.tsx'
import type { Html, Node } from './html/jsx-runtime.ts'
import { Receipt, type ReceiptProps } from './receipt.tsx'

interface FileFieldProps extends FieldProps {
  /** As in HTML: `.pdf,image/*`. The server looks at the content. */
  accept?: string
  /** Said before the upload; megabytes. */
  maxMb?: number
  /** What has arrived already. */
  receipt?: ReceiptProps
}

const helpOf = ({ help, maxMb = 20 }: FileFieldProps): Node => [
  help,
  help !== undefined && ' ',
  t(`1つのファイルは ${maxMb}MB までです。`, `Up to ${maxMb} MB a file.`),
]

/** The form needs `enctype="multipart/form-data"`. */
export function FileField(props: FileFieldProps): Html {
  const field = { ...props, help: helpOf(props) }
  const info = `${idOf(props)}-chosen`
  return (
    <Field field={field}>
      {props.receipt && <Receipt {...props.receipt} />}
      <input
        {...inputAttributes(field, info)}
        type="file"
        accept={props.accept}
        data-file={info}
        data-max={(props.maxMb ?? 20) * 1024 * 1024}
        data-too-large={t('大きすぎます。小さくしてお選びください。', 'Too large. Choose a smaller file.')}
      />
      <p class="field-limit" id={info} aria-live="polite" />
    </Field>
  )
}
