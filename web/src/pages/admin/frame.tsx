import type { ComponentChildren } from 'preact'
import '../../style/forms.css'
import '../../style/admin.css'
import { Title } from '../../components/title.tsx'
import { person } from '../../session.ts'
import { Tabs } from './tabs.tsx'

/** A page of administration: its heading, and the ways to the others. */
export function Admin({ title, children }: { title: string; children: ComponentChildren }) {
  if (person.value?.role !== 'admin') {
    return (
      <>
        <Title>Administration</Title>
        <p>Only administrators may look after the server.</p>
      </>
    )
  }
  return (
    <div class="admin">
      <Tabs />
      <Title>{title}</Title>
      {children}
    </div>
  )
}
