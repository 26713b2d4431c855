export const help = `The local Cloudsquid: the documented API on this machine, for development and CI. It needs no account, really reads the
documents it is given, by rules (no AI), and answers on 127.0.0.1 only.

  cloudsquid-local [options]

      --port <number>   the port; 0 for any free one   (PORT; 5174)
      --data <folder>   where documents, runs and reviews are kept   (CLOUDSQUID_LOCAL_DATA; .cloudsquid)
      --key <key>       what callers must send as X-API-Key, at least 8 characters; other users of this machine can see
                        what a command line holds   (CLOUDSQUID_LOCAL_KEY; made anew and printed at each start)
      --open            opens its page in the browser
  -h, --help            this text
  -v, --version         the version

In brackets: the variable that is asked when the option is absent, and what holds without it. The variables that begin with
CLOUDSQUID_LOCAL_ may stand in a file .env in this folder. CLOUDSQUID_LOCAL_ALLOW_PRIVATE_URIS=1 lets uploads by
address read from private networks and this machine; CLOUDSQUID_LOCAL_READ_TIMEOUT_MS=120000 gives a document two
minutes to be read instead of one.`
