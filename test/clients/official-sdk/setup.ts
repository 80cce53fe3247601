import '../support/preload.mjs'
import { afterEach, beforeEach } from 'vitest'
import { answerHooks } from './hook-answers.ts'

let isInTest = false
beforeEach(() => {
  isInTest = true
})
afterEach(() => {
  isInTest = false
})
answerHooks(() => isInTest)
