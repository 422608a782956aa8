import { app } from 'electron'

/** Nobody asks the user for a password or a certificate on behalf of a server, and no faulty certificate is accepted. */
export function refuseCredentials(): void {
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('select-client-certificate', (event) => event.preventDefault())
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault()
    answer()
  })
}
