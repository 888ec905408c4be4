# The bot as it runs: Node 24, no dev dependencies, no build, not as root.
FROM node:24-slim

ENV NODE_ENV=production
WORKDIR /app

COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

COPY src ./src

# The only place that is written to: the database, the log and exported files.
RUN mkdir data && chown node:node data
VOLUME /app/data
USER node

# With a terminal (docker run -it) this is the console; `exec` as an argument is the script interface.
ENTRYPOINT ["node", "src/start.ts"]
