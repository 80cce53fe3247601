import type { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Service } from '../../accounts/service.ts'
import { maxUploadBytes, takeUpload } from '../../jobs/inbox.ts'
import { tooLarge } from '../../lib/errors.ts'
import { admit } from '../admit.ts'

/**
 * `POST /desk/admin/inbox?name=…`: a file to import, as the body. The only body that is not read as
 * text: it goes to the disk as it comes.
 */
export function addUpload(scope: FastifyInstance, service: Service): void {
  scope.register(async (inner) => {
    inner.removeAllContentTypeParsers()
    inner.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    const options = {
      config: { operation: 'desk /desk/admin/inbox', isUnrecorded: true },
      bodyLimit: maxUploadBytes,
    }
    inner.post<{ Querystring: { name?: string } }>(
      '/desk/admin/inbox',
      options,
      async (request, reply) => {
        await admit({ service, request, reply }, { method: 'POST', isForAdmins: true })
        if (Number(request.headers['content-length'] ?? 0) > maxUploadBytes) throw tooLarge()
        const { folder } = service.ctx
        const name = await takeUpload(folder, request.query.name ?? '', request.body as Readable)
        return { name }
      },
    )
  })
}
