# The same steps as in the README, in an image of their own: build with SDK and Node, run on the bare runtime.
FROM node:20-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# The SDK image has no Node, which bundles the editor.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /build
COPY App.sln appsettings.Development.json ./
COPY src ./src
RUN dotnet publish src/Plumbline.Web -c Release -o /app/web \
 && dotnet publish src/Plumbline.Cli -c Release -o /app/cli

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app/web ./
COPY --from=build /app/cli ./cli
ENV ASPNETCORE_URLS=http://+:8080 \
    Plumbline__DataDirectory=/data
RUN mkdir /data && chown $APP_UID /data
VOLUME /data
USER $APP_UID
EXPOSE 8080
# The runtime image has no curl: the check is a verb of the app.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["dotnet", "Plumbline.Web.dll", "health"]
ENTRYPOINT ["dotnet", "Plumbline.Web.dll"]
