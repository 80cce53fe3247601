/**
 * The look of the accounts pages. Contrast is at least 4.5:1 for text and 3:1 for edges of fields
 * in both schemes; everything is sized in rem, so that it grows with the reader's own setting.
 */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#efedf4, #131118);
  --glow: light-dark(#dcd3f3, #2a2140);
  --card: light-dark(#ffffff, #1e1b26);
  --ink: light-dark(#221e2c, #f0edf6);
  --quiet: light-dark(#5d576b, #aaa3ba);
  --line: light-dark(#e2deea, #34303f);
  --edge: light-dark(#857f92, #7d768d);
  --field: light-dark(#ffffff, #16141d);
  --accent: light-dark(#5b3fb8, #b9a6ff);
  --on-accent: light-dark(#ffffff, #1b1430);
  --trouble: light-dark(#a11a35, #ffb0ba);
  --trouble-ground: light-dark(#fdeef0, #3a1a22);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  min-height: 100vh;
  padding: clamp(1rem, 6vh, 5rem) 1rem;
  background: radial-gradient(60rem 30rem at 50% -10rem, var(--glow), transparent) var(--ground);
  color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  overflow-wrap: anywhere;
}
main {
  max-width: 28rem;
  margin: 0 auto;
  padding: clamp(1.25rem, 6vw, 2.5rem);
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 1.25rem;
  box-shadow: 0 1.25rem 3rem -1.5rem rgb(20 10 50 / 35%);
}
.brand {
  display: flex;
  align-items: center;
  gap: .5rem;
  margin: 0 0 1.75rem;
  color: var(--accent);
  font-weight: 650;
}
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; text-wrap: balance; }
h2 { margin: 0 0 .75rem; font-size: 1rem; }
h3 { margin: 1rem 0 .25rem; color: var(--quiet); font-size: .875rem; font-weight: 600; }
p { margin: 0 0 1rem; }
.quiet { color: var(--quiet); font-size: .9375rem; }
.next { margin: 1.5rem 0 0; }
label { display: block; margin: 1.25rem 0 .375rem; font-weight: 600; }
input {
  width: 100%;
  min-height: 3rem;
  padding: .5rem .875rem;
  background: var(--field);
  color: inherit;
  font: inherit;
  border: 1px solid var(--edge);
  border-radius: .625rem;
}
button {
  min-height: 3rem;
  padding: .5rem 1.25rem;
  background: var(--accent);
  color: var(--on-accent);
  font: inherit;
  font-weight: 650;
  border: 1px solid var(--accent);
  border-radius: 1.5rem;
  cursor: pointer;
}
button:hover { filter: brightness(1.12); }
button.second { background: transparent; color: var(--ink); border-color: var(--edge); }
button.second:hover { filter: none; border-color: var(--ink); }
button.link {
  min-height: 2rem;
  padding: 0 .25rem;
  background: none;
  color: var(--accent);
  font-size: .9375rem;
  font-weight: 500;
  border: 0;
  border-radius: .25rem;
  text-decoration: underline;
  text-underline-offset: .2em;
}
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.wide { width: 100%; margin-top: 1.75rem; }
.choice { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.75rem; }
.choice button { flex: 1 1 9rem; }
.alert {
  margin: 1.25rem 0 0;
  padding: .75rem 1rem;
  background: var(--trouble-ground);
  color: var(--trouble);
  border-left: .25rem solid;
  border-radius: .5rem;
}
.person {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: .75rem;
  margin: 1.25rem 0 1.5rem;
  padding: .875rem 1rem;
  border: 1px solid var(--line);
  border-radius: .875rem;
}
.person p { flex: 1; margin: 0; line-height: 1.35; }
.person p span { display: block; }
.person form {
  flex: 1 0 100%;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  margin: 0 0 -.25rem;
  padding-top: .5rem;
  border-top: 1px solid var(--line);
}
.initial {
  display: grid;
  place-items: center;
  width: 2.5rem;
  height: 2.5rem;
  background: var(--glow);
  color: var(--accent);
  font-weight: 650;
  border-radius: 50%;
}
ul { margin: 0; padding: 0; list-style: none; }
li { position: relative; padding: .25rem 0 .25rem 1.5rem; }
li::before {
  content: "";
  position: absolute;
  left: .25rem;
  top: .8rem;
  width: .5rem;
  height: .5rem;
  background: var(--accent);
  border-radius: 50%;
}
.words { font-family: ui-monospace, "Cascadia Mono", Menlo, monospace; font-size: .9375rem; }
@media (prefers-contrast: more) { main, .person { border-color: var(--ink); } }
@media (forced-colors: active) { li::before { background: CanvasText; } }
`
