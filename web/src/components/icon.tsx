/** The drawings of the buttons; their names are said by the buttons themselves. */
const paths = {
  play: 'M7 4.5v15l12-7.5z',
  pause: 'M6 4h4v16H6zM14 4h4v16h-4z',
  next: 'M5 5v14l10-7zM16 5h3v14h-3z',
  previous: 'M19 5v14L9 12zM5 5h3v14H5z',
  shuffle:
    'M16 3h5v5l-1.8-1.8-4.6 4.6-1.4-1.4 4.6-4.6zM3 5h4l4 4-1.4 1.4L6.2 7H3zm12.6 8.4 3.6 3.6L21 15v6h-6l1.8-1.8-3.6-3.6zM3 17h3.2l8-8 1.4 1.4L7 19H3z',
  repeat: 'M6 7h10V4l5 4-5 4V9H8v4H6zm12 10H8v3l-5-4 5-4v3h8v-4h2z',
  repeatOne:
    'M6 7h10V4l5 4-5 4V9H8v4H6zm12 10H8v3l-5-4 5-4v3h8v-4h2zM11.4 10.5h1.7v5h-1.5V12l-1 .3v-1.2z',
  queue: 'M3 5h14v2H3zm0 5h14v2H3zm0 5h9v2H3zm13 0v6l5-3z',
  devices: 'M3 5h12v9H3zm14 3h5v11h-5zM6 16h8v2H6z',
  heart: 'M12 20 4.5 12.7a4.6 4.6 0 0 1 6.5-6.5l1 1 1-1a4.6 4.6 0 0 1 6.5 6.5z',
  heartOutline:
    'M12 21.2 3.7 13a5.8 5.8 0 0 1 8.3-8 5.8 5.8 0 0 1 8.3 8zM5.1 11.6 12 18.4l6.9-6.8a3.8 3.8 0 0 0-5.5-5.300L12 7.8l-1.4-1.5a3.8 3.8 0 0 0-5.5 5.300z',
  remove: 'm6 4 6 6 6-6 2 2-6 6 6 6-2 2-6-6-6 6-2-2 6-6-6-6z',
  more: 'M5 10h3v3H5zm6 0h3v3h-3zm6 0h3v3h-3z',
} as const

export type IconName = keyof typeof paths

export const Icon = ({ name }: { name: IconName }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
)

type ButtonProps = {
  icon: IconName
  label: string
  pressed?: boolean
  disabled?: boolean
  class?: string
  onClick: () => void
}

/** A button that is only a drawing: its label is what it is called. */
export const IconButton = ({ icon, label, pressed, disabled, onClick, ...rest }: ButtonProps) => (
  <button
    type="button"
    class={`icon ${rest.class ?? ''}`}
    aria-label={label}
    title={label}
    {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    disabled={disabled ?? false}
    onClick={onClick}
  >
    <Icon name={icon} />
  </button>
)
