import assert from 'node:assert/strict'
import { test } from 'node:test'
import { temporaryFolder } from '../support/folder.ts'
import { startPostgres } from '../support/postgres.ts'
import { runCommand, startServer } from '../support/server.ts'
import { until } from '../support/until.ts'

test('a PostgreSQL that stops: not ready, 503 for what needs it, and the server goes on', async () => {
  using folder = temporaryFolder()
  const postgres = await startPostgres()
  const where = ['--data', folder.path, '--database-url', postgres.url]
  const server = await startServer([...where, '--empty'])
  const created = await runCommand(['app', 'create', '--name', 'x', '--json', ...where])
  const { client_id: id, client_secret: secret } = JSON.parse(created.stdout)
  const token = () =>
    fetch(`${server.url}/api/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${id}:${secret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    })
  const status = async (path: string) => {
    const headers = { authorization: 'Bearer BQnobody' }
    return (await fetch(server.url + path, { headers })).status
  }
  assert.equal((await token()).status, 200)
  assert.equal(await status('/readyz'), 200)
  assert.equal(await status('/v1/markets'), 401)

  await postgres.stop()
  await until('it is not ready', async () => (await status('/readyz')) === 503)
  assert.equal(await status('/livez'), 200)
  assert.equal(await status('/v1/markets'), 503)
  assert.equal((await token()).status, 503)
  assert.equal(await server.stop(), 0)
})
