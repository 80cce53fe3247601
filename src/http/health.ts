import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'

/** `/livez`: the process answers. `/readyz`: so does the database; 503 while it does not. */
export function registerHealth(app: FastifyInstance, ctx: Context): void {
  app.get('/livez', async () => ({ status: 'pass' }))
  app.get('/readyz', async (request, reply) => {
    try {
      await ctx.db.selectFrom('setting').select('name').limit(1).execute()
      return { status: 'pass' }
    } catch (error) {
      request.log.error({ requestId: request.id, err: error }, 'the database does not answer')
      return reply.code(503).send({ status: 'fail', reason: 'the database does not answer' })
    }
  })
}
