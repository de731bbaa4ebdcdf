// Radio buttons, check boxes, one yes.
import { typed, typedList } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { errorOf, FieldGroup, type FieldProps, idOf, inputAttributes, Remarks } from './field.tsx'
import type { Html, Node } from './html/jsx-runtime.ts'
import type { Option } from './select-field.tsx'

interface ChoiceProps {
  field: FieldProps
  type: 'radio' | 'checkbox'
  option: Option
  index: number
  checked: boolean
}

/** The first has the field's id, so that the error summary leads to it. */
function Choice({ field, type, option, index, checked }: ChoiceProps): Html {
  const id = index === 0 ? idOf(field) : `${idOf(field)}-${index + 1}`
  const wrong = type === 'checkbox' && errorOf(field) !== undefined ? 'true' : undefined
  return (
    <div class="choice">
      <input
        type={type}
        id={id}
        name={field.name}
        value={option.value}
        checked={checked}
        aria-invalid={wrong}
        aria-describedby={option.help === undefined ? undefined : `${id}-about`}
      />
      <label for={id}>{option.label}</label>
      {option.help !== undefined && (
        <span class="choice-help" id={`${id}-about`}>
          {option.help}
        </span>
      )}
    </div>
  )
}

interface ManyProps extends FieldProps {
  options: readonly Option[]
  /** Short answers side by side. */
  inline?: boolean
}

export function RadioField(props: ManyProps & { value?: string }): Html {
  const chosen = typed(props.form, props.name) || props.value
  return (
    <FieldGroup field={props} role="radiogroup">
      <div class={['choices', props.inline && 'inline']}>
        {props.options.map((option, index) => (
          <Choice field={props} type="radio" option={option} index={index} checked={option.value === chosen} />
        ))}
      </div>
    </FieldGroup>
  )
}

/** Options of a group are folded under its name, open where one of them is chosen. */
export function CheckboxField(props: ManyProps): Html {
  const chosen = typedList(props.form, props.name)
  const groups = Map.groupBy(props.options.entries(), ([, { group }]) => group ?? '')
  return (
    <FieldGroup field={props}>
      {[...groups].map(([group, options]) => {
        const choices = (
          <div class={['choices', props.inline && 'inline']}>
            {options.map(([index, option]) => (
              <Choice
                field={props}
                type="checkbox"
                option={option}
                index={index}
                checked={chosen.includes(option.value)}
              />
            ))}
          </div>
        )
        return group === '' ? (
          choices
        ) : (
          <details class="choice-group" open={options.some(([, { value }]) => chosen.includes(value))}>
            <summary>
              {group} <span class="choice-count">{t(`${options.length}件`, String(options.length))}</span>
            </summary>
            {choices}
          </details>
        )
      })}
    </FieldGroup>
  )
}

/** One yes: sends `yes`, or nothing. What it means stands under it. */
export function SwitchField(props: FieldProps & { children?: Node }): Html {
  return (
    <div class={['field', errorOf(props) !== undefined && 'wrong']}>
      <Remarks field={{ ...props, help: undefined }} />
      <div class="choice">
        <input
          {...inputAttributes(props)}
          type="checkbox"
          value="yes"
          checked={typed(props.form, props.name) === 'yes'}
        />
        <label for={idOf(props)}>
          {props.label}
          {props.children}
        </label>
        {props.help !== undefined && (
          <span class="choice-help" id={`${idOf(props)}-help`}>
            {props.help}
          </span>
        )}
      </div>
    </div>
  )
}
