import { adminOperations } from './admin/index.ts'
import { appUsage } from './apps/app-usage.ts'
import { addAppUser, removeAppUser } from './apps/app-users.ts'
import { changeApp } from './apps/change-app.ts'
import { createOwnApp } from './apps/create-app.ts'
import { listOwnApps } from './apps/list-apps.ts'
import { removeApp } from './apps/remove-app.ts'
import { rotateAppSecret } from './apps/rotate-secret.ts'
import { showApp } from './apps/show-app.ts'
import { consents, withdraw } from './consents.ts'
import type { DeskOperation } from './operation.ts'
import { exportRequests } from './requests/export-requests.ts'
import { listRequests } from './requests/list-requests.ts'
import { showRequest } from './requests/show-request.ts'
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
  listOwnApps,
  createOwnApp,
  showApp,
  changeApp,
  rotateAppSecret,
  removeApp,
  addAppUser,
  removeAppUser,
  appUsage,
  listRequests,
  showRequest,
  exportRequests,
  consents,
  withdraw,
] as DeskOperation[]
