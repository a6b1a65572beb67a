'use strict';
// Stands in for an API server: TLS, /readyz as a file says, /watch that never ends, and its name for all else.
const { appendFileSync, readFileSync } = require('node:fs');
const { createServer } = require('node:https');
const { join } = require('node:path');

const [folder = '', name = '', port = ''] = process.argv.slice(2);
const text = (file) => readFileSync(join(folder, file), 'utf8');

const server = createServer({ key: text('key.pem'), cert: text('certificate.pem') }, (request, response) => {
  if (request.url === '/readyz') {
    const answer = text(`${name}.answer`);
    if (answer !== 'silence') response.writeHead(Number(answer)).end(`${name}\n`);
  } else if (request.url === '/watch') response.writeHead(200).write(`${name}\n`);
  else response.writeHead(200).end(`${name}\n`);
});
// A check that is cut off says nothing of what was spoken.
server.on('tlsClientError', ({ code = '' }) => {
  if (code.startsWith('ERR_SSL')) appendFileSync(join(folder, `${name}.plain-text`), `${code}\n`);
});
server.listen(Number(port), '::', () => process.stdout.write('listens\n'));
