# One image; the command says which part of the hub it is.
FROM node:20-bookworm-slim AS build
WORKDIR /hub
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --omit=optional --no-audit --no-fund
COPY . .
RUN node setup.mjs && npm prune --omit=dev --omit=optional

FROM node:20-bookworm-slim
ENV NODE_ENV=production HUB_MODE=production NODE_OPTIONS=--max-semi-space-size=64
WORKDIR /hub
COPY --from=build --chown=node:node /hub/package.json ./
COPY --from=build --chown=node:node /hub/node_modules ./node_modules
COPY --from=build --chown=node:node /hub/dist ./dist
COPY --from=build --chown=node:node /hub/schema ./schema
COPY --from=build --chown=node:node /hub/services ./services
COPY --from=build --chown=node:node /hub/gateway/pages/queries ./gateway/pages/queries
USER node
EXPOSE 4000 4001
CMD ["node", "dist/gateway/start.js"]
