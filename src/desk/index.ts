import { adminOperations } from './admin/index.ts'
import type { DeskOperation } from './operation.ts'
import { chooseDemo } from './setup/choose-demo.ts'
import { makeApp } from './setup/make-app.ts'
import { signOut } from './sign-out.ts'
import { token } from './token.ts'

/** Every operation of the desk. */
export const operations: DeskOperation[] = [
  token,
  signOut,
  chooseDemo,
  makeApp,
  ...adminOperations,
] as DeskOperation[]
