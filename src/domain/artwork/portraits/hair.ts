import type { Canvas } from '../canvas.ts'
import { mix } from '../colour.ts'

export type Hair =
  | 'crop'
  | 'bob'
  | 'long'
  | 'curls'
  | 'bun'
  | 'cap'
  | 'hat'
  | 'bald'
  | 'waves'
  | 'wig'
  | 'mane'

/** The part of the hair that is seen behind the head and the neck. */
export function hairBehind(c: Canvas, style: Hair, hair: string): void {
  const dark = mix(hair, '#000000', 0.15)
  if (style === 'bob')
    c.path('M-104 -20C-122 -150 -96 -252 0 -252C96 -252 122 -150 104 -20C70 4 -70 4 -104 -20Z', {
      fill: dark,
    })
  if (style === 'long')
    c.path('M-134 190C-92 60 -134 -252 0 -252C134 -252 92 60 134 190C80 214 -80 214 -134 190Z', {
      fill: dark,
    })
  if (style === 'waves') {
    c.path(
      'M-128 90C-150 30 -96 10 -118 -60C-134 -160 -92 -256 4 -256C96 -256 134 -160 118 -60C96 10 150 30 128 90C100 120 -100 120 -128 90Z',
      { fill: dark },
    )
  }
  if (style === 'bun') c.circle({ x: 0, y: -262 }, 46, { fill: hair })
  if (style === 'curls') for (const curl of cloud(1)) c.circle(curl, curl.radius, { fill: dark })
  if (style === 'wig') {
    for (const side of [-1, 1]) {
      for (let at = 0; at < 4; at++)
        c.circle({ x: side * (92 + (at % 2) * 12), y: -150 + at * 46 }, 36, {
          fill: at % 2 === 0 ? hair : dark,
        })
    }
  }
  if (style === 'mane') {
    c.path(
      'M-70 -10C-150 -20 -140 -110 -132 -150C-150 -200 -86 -280 -20 -268C40 -296 140 -240 132 -160C150 -110 146 -20 72 -8Z',
      { fill: dark },
    )
  }
}

/** The part that lies over the forehead, and what is worn on the head. */
export function hairBefore(
  c: Canvas,
  style: Hair,
  { hair, trim }: { hair: string; trim: string },
): void {
  const fringe =
    'M-84 -112C-100 -236 -40 -250 0 -250C40 -250 100 -236 84 -112C78 -150 62 -176 30 -186C-10 -172 -50 -176 -64 -172C-76 -156 -82 -136 -84 -112Z'
  if (style === 'crop' || style === 'bob' || style === 'bun') c.path(fringe, { fill: hair })
  if (style === 'long' || style === 'waves') {
    c.path(
      'M-86 -70C-106 -236 -40 -252 0 -252C40 -252 106 -236 86 -70C84 -140 56 -190 -6 -206C-50 -190 -80 -140 -86 -70Z',
      { fill: hair },
    )
  }
  if (style === 'curls')
    for (const curl of cloud(0.86))
      if (curl.y < -176) c.circle(curl, curl.radius * 0.9, { fill: hair })
  if (style === 'cap') {
    c.path('M-90 -156C-92 -262 92 -262 90 -156C40 -172 -40 -172 -90 -156Z', { fill: trim })
    c.path('M-90 -158C-40 -178 60 -178 90 -158L138 -146C110 -134 -40 -150 -90 -146Z', {
      fill: mix(trim, '#000000', 0.25),
    })
  }
  if (style === 'hat') {
    c.path('M-76 -176C-76 -280 -40 -284 0 -270C40 -284 76 -280 76 -176Z', { fill: trim })
    c.path('M-78 -198H78V-172H-78Z', { fill: mix(trim, '#000000', 0.35) })
    c.ellipse({ x: 0, y: -170 }, 140, 20, { fill: mix(trim, '#000000', 0.12) })
  }
  if (style === 'wig')
    c.path(
      'M-92 -130C-108 -262 108 -262 92 -130C70 -196 40 -206 0 -206C-40 -206 -70 -196 -92 -130Z',
      { fill: hair },
    )
  if (style === 'mane')
    c.path(
      'M-92 -110C-130 -230 -60 -276 0 -258C66 -276 130 -230 92 -110C92 -170 60 -200 10 -204C-20 -178 -70 -190 -92 -110Z',
      { fill: hair },
    )
}

/** Curls around the upper half of the head; `reach` brings them closer. */
function cloud(reach: number): { x: number; y: number; radius: number }[] {
  return Array.from({ length: 13 }, (_, at) => {
    const angle = Math.PI * (0.92 + (at / 12) * 1.16)
    const radius = 34 + (at % 3) * 5
    return { x: Math.cos(angle) * 100 * reach, y: -140 + Math.sin(angle) * 100 * reach, radius }
  })
}
