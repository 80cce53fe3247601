import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Validator } from '@seriousme/openapi-schema-validator'
import { endpoints } from '../../../src/api/index.ts'
import { openApiDocument } from '../../../src/http/openapi.ts'
import { temporaryFolder } from '../../support/folder.ts'

const addresses = { base: 'https://music.example.org', accounts: 'https://accounts.example.org' }
/** Why no client can be generated here. */
function reasonToSkip(): string | false {
  try {
    createRequire(import.meta.url).resolve('@ts-morph/common')
    return false
  } catch {
    return '@ts-morph/common is not installed: npm install'
  }
}

const text = JSON.stringify(openApiDocument(endpoints, addresses))

test('the document is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(JSON.parse(text))
  assert.deepEqual(errors ?? [], [])
  assert.ok(valid)
  assert.equal(validator.version, '3.1')
})

test('the document names the server and its accounts service by their own addresses', () => {
  const { servers, components } = JSON.parse(text)
  assert.deepEqual(servers, [{ url: 'https://music.example.org/v1' }])
  const { authorizationCode, clientCredentials } = components.securitySchemes.oauth_2_0.flows
  assert.equal(authorizationCode.authorizationUrl, 'https://accounts.example.org/authorize')
  assert.equal(authorizationCode.tokenUrl, 'https://accounts.example.org/api/token')
  assert.equal(clientCredentials.tokenUrl, 'https://accounts.example.org/api/token')
})

test('a standard generator makes a client of it that compiles', {
  skip: reasonToSkip(),
}, () => {
  using folder = temporaryFolder()
  const document = join(folder.path, 'openapi.json')
  const client = join(folder.path, 'client')
  writeFileSync(document, text)
  run(process.execPath, file('./generate.ts'), document, client)
  const names = readFileSync(join(client, 'sdk.gen.ts'), 'utf8').match(/^export const \w+ = /gm)
  assert.equal(names?.length, 96)
  writeFileSync(
    join(folder.path, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['client'] }),
  )
  run(process.execPath, file('../../../node_modules/typescript/bin/tsc'), '-p', folder.path)
})

const compilerOptions = {
  strict: true,
  noEmit: true,
  module: 'esnext',
  moduleResolution: 'bundler',
  target: 'es2024',
  lib: ['es2024', 'dom', 'dom.iterable'],
  types: [],
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Runs a program to its end; what it says is why the test fails. */
function run(program: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  assert.equal(status, 0, `${stdout}\n${stderr}`.slice(0, 2_000))
}
