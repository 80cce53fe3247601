/** A point; the canvas is 640 by 640 units, y grows downwards. */
export type Point = { x: number; y: number }

export const SIDE = 640

/** How a shape is drawn: attributes of its SVG element. Numbers are canvas units. */
export type Look = {
  fill?: string
  stroke?: string
  'stroke-width'?: number
  'stroke-linecap'?: 'round' | 'butt'
  opacity?: number
  transform?: string
}

/** Collects shapes and the gradients they use, and writes them as SVG. */
export class Canvas {
  #shapes = ''
  #definitions = ''
  #count = 0
  readonly #prefix: string

  /** The prefix keeps the names of several canvases apart in one document. */
  constructor(prefix = 'a') {
    this.#prefix = prefix
  }

  rect(x: number, y: number, width: number, height: number, look: Look & { rx?: number }): void {
    this.#draw('rect', { x, y, width, height, ...look })
  }

  circle(center: Point, radius: number, look: Look): void {
    this.#draw('circle', { cx: center.x, cy: center.y, r: radius, ...look })
  }

  ellipse(center: Point, rx: number, ry: number, look: Look): void {
    this.#draw('ellipse', { cx: center.x, cy: center.y, rx, ry, ...look })
  }

  path(d: string, look: Look): void {
    this.#draw('path', { d, fill: 'none', ...look })
  }

  /** Paints everything with one fill. */
  ground(fill: string): void {
    this.rect(0, 0, SIDE, SIDE, { fill })
  }

  /** A fill that runs through the colours from top to bottom, or turned by an angle in degrees. */
  linear(colours: readonly string[], angle = 0): string {
    const turn = angle === 0 ? '' : ` gradientTransform="rotate(${number(angle)} 0.5 0.5)"`
    return this.#gradient(
      `<linearGradient x2="0" y2="1"${turn}`,
      colours.map(solid),
      'linearGradient',
    )
  }

  /** A fill that fades from a colour at the center of the shape to nothing at its edge. */
  glow(colour: string, strength = 1): string {
    const stops = [
      { colour, opacity: strength },
      { colour, opacity: strength * 0.5 },
      { colour, opacity: strength * 0.16 },
      { colour, opacity: 0 },
    ]
    return this.#gradient('<radialGradient', stops, 'radialGradient')
  }

  /** What `draw` paints is only seen inside the shape. */
  within(d: string, draw: () => void): void {
    const name = this.#name()
    this.#definitions += `<clipPath id="${name}"><path d="${d}"/></clipPath>`
    this.#shapes += `<g clip-path="url(#${name})">`
    draw()
    this.#shapes += '</g>'
  }

  /** What `draw` paints is moved to a place, made larger or smaller, and mirrored if asked. */
  at(place: Point, size: number, draw: () => void, isMirrored = false): void {
    const width = isMirrored ? -size : size
    this.#shapes += `<g transform="translate(${number(place.x)} ${number(place.y)}) scale(${number(width)} ${number(size)})">`
    draw()
    this.#shapes += '</g>'
  }

  /** Everything drawn, to be put into an svg element. */
  markup(): string {
    return `<defs>${this.#definitions}</defs>${this.#shapes}`
  }

  #draw(element: string, attributes: Record<string, string | number>): void {
    let text = ''
    for (const [name, value] of Object.entries(attributes)) {
      text += ` ${name}="${typeof value === 'number' ? number(value) : value}"`
    }
    this.#shapes += `<${element}${text}/>`
  }

  #gradient(
    opening: string,
    stops: { colour: string; opacity: number }[],
    element: string,
  ): string {
    const name = this.#name()
    const last = Math.max(1, stops.length - 1)
    const written = stops.map(
      ({ colour, opacity }, at) =>
        `<stop offset="${number(at / last)}" stop-color="${colour}" stop-opacity="${number(opacity)}"/>`,
    )
    this.#definitions += `${opening} id="${name}">${written.join('')}</${element}>`
    return `url(#${name})`
  }

  #name(): string {
    this.#count++
    return `${this.#prefix}${this.#count}`
  }
}

/** Numbers as SVG needs them; more digits would only make the text longer. */
export const number = (value: number) => String(Math.round(value * 1000) / 1000)

const solid = (colour: string) => ({ colour, opacity: 1 })
