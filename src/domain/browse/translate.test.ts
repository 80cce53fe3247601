import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translate } from './translate.ts'

const names = { sv: 'Sommar', pt_BR: 'Verão', en_GB: 'Summertime' }

for (const [locale, name] of [
  ['sv_SE', 'Sommar'],
  ['sv_FI', 'Sommar'],
  ['sv', 'Sommar'],
  ['SV-se', 'Sommar'],
  ['pt_BR', 'Verão'],
  ['pt_PT', 'Verão'],
  ['en_GB', 'Summertime'],
  ['en_US', 'Summer'],
  ['en', 'Summer'],
  ['ja_JP', 'Summer'],
  ['constructor', 'Summer'],
  ['', 'Summer'],
  [undefined, 'Summer'],
]) {
  test(`${locale ?? 'no locale'}: ${name}`, () => {
    assert.equal(translate('Summer', names, locale), name)
  })
}
