import { render } from 'preact'
import './style/tokens.css'
import './style/base.css'
import './style/shell.css'
import './style/lists.css'
import './style/player.css'
import { start } from './session.ts'
import { Shell } from './shell.tsx'

await start()
const root = document.getElementById('app')
if (root !== null) render(<Shell />, root)
