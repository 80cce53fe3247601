import pg from 'pg'

export type Ear = {
  heard(payload: string): void
  /** The connection was lost: what was said meanwhile is unknown. */
  missed(): void
}

/**
 * Listens on the schema's channel of this kind over a connection of its own, which is made again
 * whenever it breaks.
 * @returns what ends it
 * @throws the server's error when the first connection cannot be made
 */
export async function listen(url: string, channel: string, ear: Ear): Promise<() => Promise<void>> {
  let client = await connect(url, channel, ear)
  let retry: NodeJS.Timeout | undefined
  let isClosed = false

  const reconnectLater = () => {
    if (isClosed) return
    ear.missed()
    retry = setTimeout(reconnect, retryAfterMs)
    retry.unref()
  }
  const reconnect = async () => {
    try {
      client = await connect(url, channel, ear)
    } catch {
      return reconnectLater()
    }
    if (isClosed) return client.end()
    client.once('end', reconnectLater)
    ear.missed()
  }
  client.once('end', reconnectLater)

  return async () => {
    isClosed = true
    clearTimeout(retry)
    await client.end()
  }
}

const retryAfterMs = 1_000

async function connect(url: string, channel: string, ear: Ear): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  // A break is reported several times, as errors and once as the end; the end is what counts.
  client.on('error', () => {})
  client.on('notification', ({ payload = '' }) => ear.heard(payload))
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    'select $1 || md5(current_schema()) as name',
    [channel],
  )
  await client.query(`listen ${client.escapeIdentifier(rows[0]?.name ?? channel)}`)
  return client
}
