import { type Bar, everyBeat, everyHalf, offbeatsOf, timeOf } from './bar.ts'
import { addKick, addSnare } from './instruments.ts'
import { arpeggio, bass, chord, drums, hat, melody } from './parts.ts'

export const percussiveStyles = ['rock', 'house', 'funk', 'pop', 'swing', 'ballad'] as const
export const softStyles = ['piano', 'pads', 'arpeggio'] as const
export type Style = (typeof percussiveStyles)[number] | (typeof softStyles)[number]

/** Plays a bar in the style of its piece. */
export function playBar(bar: Bar): void {
  const { plan } = bar
  switch (plan.style) {
    case 'rock':
      drums(bar, { hats: 0.5, kick: 0.9, snare: 0.7, hat: 0.16 })
      bass(bar, everyHalf(plan.metre), 0.3)
      chord(bar, 0, { seconds: plan.metre * bar.beat, gain: 0.07, kind: 'organ' })
      melody(bar, 0.12, 0.5)
      return
    case 'house':
      for (let at = 0; at < plan.metre; at++) {
        addKick(bar.out, timeOf(bar, at), 1)
        hat(bar, at + 0.5, 0.25)
      }
      for (const at of bar.pattern.snares) addSnare(bar.out, timeOf(bar, at), 0.4, bar.noise)
      bass(bar, offbeatsOf(plan.metre), 0.3, 0.4)
      for (const at of bar.pattern.stabs) {
        chord(bar, at, { seconds: 0.25, gain: 0.1, kind: 'organ' })
      }
      return
    case 'funk':
      drums(bar, { hats: 0.25, kick: 0.9, snare: 0.8, hat: 0.1 })
      bass(bar, bar.pattern.bass, 0.35)
      for (const at of bar.pattern.stabs) {
        chord(bar, at, { seconds: 0.15, gain: 0.1, kind: 'pluck' })
      }
      return
    case 'pop':
      drums(bar, { hats: 0.5, kick: 0.8, snare: 0.6, hat: 0.1 })
      bass(bar, bar.pattern.bass, 0.3)
      arpeggio(bar, 0.5, 0.12)
      melody(bar, 0.15, 0.6)
      return
    case 'swing':
      for (let at = 0; at < plan.metre; at++) {
        hat(bar, at, 0.22)
        if (at % 2 === 1) hat(bar, at + 2 / 3, 0.15)
      }
      for (const at of bar.pattern.snares) hat(bar, at, 0.3)
      addKick(bar.out, timeOf(bar, 0), 0.5)
      bass(bar, everyBeat(plan.metre), 0.4)
      chord(bar, 0, { seconds: bar.beat * 0.6, gain: 0.08, kind: 'piano' })
      chord(bar, 1 + 2 / 3, { seconds: bar.beat * 0.4, gain: 0.07, kind: 'piano' })
      return
    case 'ballad':
      drums(bar, { hats: 1, kick: 0.5, snare: 0.35, hat: 0.08 })
      bass(bar, [0], 0.3)
      chord(bar, 0, { seconds: plan.metre * bar.beat, gain: 0.12, kind: 'piano' })
      melody(bar, 0.2, 0.7)
      return
    case 'piano':
      for (const at of everyBeat(plan.metre)) {
        chord(bar, at, { seconds: bar.beat, gain: at === 0 ? 0.16 : 0.09, kind: 'piano' })
      }
      bass(bar, [0], 0.25)
      melody(bar, 0.2, 0.6)
      return
    case 'pads':
      chord(bar, 0, { seconds: plan.metre * bar.beat, gain: 0.15, kind: 'pad' })
      bass(bar, [0], 0.15)
      melody(bar, 0.14, 0.8)
      return
    case 'arpeggio':
      arpeggio(bar, 0.5, 0.2)
      bass(bar, [0], 0.2)
      return
  }
}
