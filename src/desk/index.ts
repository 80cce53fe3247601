import { consents, withdraw } from './consents.ts'
import type { DeskOperation } from './operation.ts'
import { signOut } from './sign-out.ts'
import { token } from './token.ts'

/** Every operation of the desk. */
export const operations: DeskOperation[] = [token, signOut, consents, withdraw] as DeskOperation[]
