import type { RandomBytes } from '../../lib/secret.ts'

/**
 * argon2id with 19 MiB, two passes and one lane: the recommendation of the OWASP password storage
 * cheat sheet, about 10 ms on one core. `algorithm` 2 is argon2id.
 */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** What the database keeps of a password: a PHC string with its salt and cost in it. */
export async function hashPassword(password: string, random: RandomBytes): Promise<string> {
  const { hash } = await argon2()
  return hash(comparable(password), { ...cost, salt: random(16) })
}

/**
 * Whether the password is the one that was hashed. Without a hash (nobody of that name, or nobody
 * who may log in) it takes as long and says no.
 */
export async function matchesPassword(
  password: string,
  hashed: string | undefined,
): Promise<boolean> {
  const { verify } = await argon2()
  const isRight = await verify(hashed || nobodysHash, comparable(password))
  return isRight && hashed !== undefined && hashed !== ''
}

/** Loaded with the first password: a start needs none. */
const argon2 = () => import('@node-rs/argon2')

/** The same password typed on two keyboards can be two strings of code points. */
const comparable = (password: string) => password.normalize('NFKC')

/** Costs what a real one costs and matches nothing: its digest is all zeros. */
const nobodysHash = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$cmVwcmlzZS1ub2JvZHkhIQ$${'A'.repeat(43)}`

/** A password nobody has to invent: 100 random bits in four groups, without look-alikes. */
export function generatePassword(random: RandomBytes): string {
  const letters = [...random(20)].map((byte) => readable.charAt(byte % readable.length)).join('')
  return letters.replace(/.{5}(?=.)/g, '$&-')
}

/** 32 of them, so that each byte picks one evenly. */
const readable = 'abcdefghijkmnopqrstuvwxyz2345678'
