type Props = {
  label: string
  hint?: string
  name: string
  isSecret?: boolean
  autocomplete?: 'username' | 'new-password' | 'off'
  required?: boolean
  minlength?: number
  maxlength?: number
  placeholder?: string
}

/** A labelled input with a sentence about what belongs in it. */
export function Field({ label, hint, name, isSecret = false, ...rest }: Props) {
  const input = {
    id: `field-${name}`,
    name,
    ...(hint === undefined ? {} : { 'aria-describedby': `hint-${name}` }),
    ...rest,
  }
  return (
    <div class="field">
      <label for={input.id}>{label}</label>
      {isSecret ? <input type="password" {...input} /> : <input type="text" {...input} />}
      {hint !== undefined && (
        <p class="quiet" id={`hint-${name}`}>
          {hint}
        </p>
      )}
    </div>
  )
}
