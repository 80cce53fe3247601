const names = ['Account', 'Music', 'Ready']

/** Where one is on the way. */
export const Steps = ({ at }: { at: number }) => (
  <ol class="steps" aria-label="Steps">
    {names.map((name, index) => (
      <li key={name} {...(index === at ? { 'aria-current': 'step' as const } : {})}>
        {name}
      </li>
    ))}
  </ol>
)
