import { afrobeat } from './afrobeat.ts'
import { ambient } from './ambient.ts'
import { bossaNova } from './bossa-nova.ts'
import type { Cluster } from './cluster.ts'
import { country } from './country.ts'
import { deepHouse } from './deep-house.ts'
import { drumAndBass } from './drum-and-bass.ts'
import { folk } from './folk.ts'
import { funk } from './funk.ts'
import { hipHop } from './hip-hop.ts'
import { indiePop } from './indie-pop.ts'
import { jPop } from './j-pop.ts'
import { jazz } from './jazz.ts'
import { kPop } from './k-pop.ts'
import { latin } from './latin.ts'
import { metal } from './metal.ts'
import { punk } from './punk.ts'
import { reggae } from './reggae.ts'
import { rock } from './rock.ts'
import { soul } from './soul.ts'
import { synthPop } from './synth-pop.ts'
import { techno } from './techno.ts'

/** The corners of the demo world's popular music; the classical shelf is made apart. */
export const clusters: readonly Cluster[] = [
  synthPop,
  indiePop,
  folk,
  ambient,
  deepHouse,
  techno,
  drumAndBass,
  hipHop,
  soul,
  funk,
  jazz,
  rock,
  punk,
  metal,
  country,
  reggae,
  afrobeat,
  latin,
  bossaNova,
  jPop,
  kPop,
]
