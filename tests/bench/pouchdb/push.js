// SPDX-License-Identifier: GPL-3.0-or-later
// Pushes documents from a PouchDB to its server, for bench_sync_pouchdb:
//
//     node push.js DOCUMENTS FOLDER
//
// DOCUMENTS has one JSON document with an _id a line. They are first written into a database in
// FOLDER; that is work done offline, and not measured. Then each line of the standard input, the
// size of a batch, has all of them replicated into a new database of a server, a process of its
// own; answered by one line of JSON, with the documents a second. Ends with its input.
'use strict';

const fs = require('fs');
const http = require('http');
const path = require('path');
const readline = require('readline');
const { fork } = require('child_process');
const PouchDB = require('pouchdb');

/** The server: tells its parent the port, and ends with it. */
function serve(folder) {
    const express = require('express');
    const app = express();
    // As little as replication needs: no accounts, no log, no validation, and nothing packed on the
    // way to the same machine. All of these would cost it time.
    app.use(require('express-pouchdb')(PouchDB.defaults({ prefix: folder + path.sep }), {
        mode: 'minimumForPouchDB',
        overrideMode: { exclude: ['compression'] },
    }));
    const server = http.createServer(app);
    server.listen(0, '127.0.0.1', () => process.send(server.address().port));
    process.on('disconnect', () => process.exit(0));
}

function makeFolder(...parts) {
    const folder = path.join(...parts);
    fs.mkdirSync(folder, { recursive: true });
    return folder;
}

async function push(local, url, count, batchSize) {
    const remote = new PouchDB(url, { skip_setup: false });
    await remote.info(); // it is there before the clock starts, as our server's tables are
    const start = process.hrtime.bigint();
    const result = await local.replicate.to(remote, { batch_size: batchSize });
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    const there = (await remote.info()).doc_count;
    await remote.destroy();
    if (!result.ok || result.docs_written !== count || there !== count) {
        throw new Error(`of ${count} documents, ${there} came to the server`);
    }
    return { batch_size: batchSize, documents: count, seconds, per_second: count / seconds };
}

async function main(documents, folder) {
    const local = new PouchDB(path.join(makeFolder(folder, 'local'), 'lab'));
    const lines = fs.readFileSync(documents, 'utf8').split('\n').filter((line) => line !== '');
    for (const answer of await local.bulkDocs(lines.map((line) => JSON.parse(line)))) {
        if (answer.error) {
            throw new Error(`${answer.id}: ${answer.message}`);
        }
    }
    const server = fork(__filename, ['--serve', makeFolder(folder, 'server')]);
    const port = await new Promise((resolve, reject) => {
        server.once('message', resolve);
        server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
    let runs = 0;
    for await (const line of readline.createInterface({ input: process.stdin })) {
        const url = `http://127.0.0.1:${port}/lab${++runs}`;
        console.log(JSON.stringify(await push(local, url, lines.length, Number(line))));
    }
    await local.close();
    server.disconnect();
}

if (process.argv[2] === '--serve') {
    serve(process.argv[3]);
} else {
    main(process.argv[2], process.argv[3]).catch((error) => {
        console.error(String(error.stack || error));
        process.exit(1);
    });
}
