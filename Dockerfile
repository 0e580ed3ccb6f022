# The server, and the loader of the database. Build: docker build --build-arg PUBLIC_URL=https://maps.example -t dateline .
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# Whole addresses (canonical links, cards, feeds) are written into the pages by the build.
ARG PUBLIC_URL
ENV PUBLIC_URL=$PUBLIC_URL NEXT_TELEMETRY_DISABLED=1
RUN npm run build

FROM node:20-bookworm-slim
WORKDIR /app
ARG PUBLIC_URL
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PUBLIC_URL=$PUBLIC_URL PORT=3000 LOG=json
# Owned by root: the server writes nothing but Next's own cache. The development packages stay, since the loader is TypeScript.
COPY --from=build /app ./
RUN mkdir -p .next/cache && chown -R node:node .next/cache
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself gets the signal to stop, and ends the requests that are under way.
CMD ["node", "scripts/serve.mjs"]
