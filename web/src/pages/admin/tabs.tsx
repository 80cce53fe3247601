import { address } from '../../router.ts'

const tabs = [
  { path: '/admin', name: 'Users' },
  { path: '/admin/access', name: 'Access' },
  { path: '/admin/music', name: 'Music' },
  { path: '/admin/imports', name: 'Imports' },
  { path: '/admin/files', name: 'Files' },
  { path: '/admin/devices', name: 'Devices' },
  { path: '/admin/storage', name: 'Storage' },
]

/** The ways between the pages of administration. */
export function Tabs() {
  const [here] = address.value.split('?')
  return (
    <nav class="tabs" aria-label="Administration">
      <ul>
        {tabs.map(({ path, name }) => (
          <li key={path}>
            <a href={path} {...(here === path ? { 'aria-current': 'page' as const } : {})}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
