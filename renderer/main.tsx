import './app/schemas-without-code'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { recordEverythingUnexpected } from './app/record-unexpected'
import { UnexpectedBoundary } from './app/UnexpectedBoundary'
import './app/styles.css'

recordEverythingUnexpected()

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <UnexpectedBoundary>
      <App />
    </UnexpectedBoundary>
  </StrictMode>,
)
