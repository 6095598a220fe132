# Both services are built the same way; MODULE names the one. The context is the project's top folder.
FROM maven:3.9.16-eclipse-temurin-25 AS build
ARG MODULE
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/m2 \
    mvn -q -Dmaven.repo.local=/m2 -pl "$MODULE" -am package -DskipTests \
    && java -Djarmode=tools -jar "$MODULE"/target/"$MODULE"-*-exec.jar \
       extract --destination /app --application-filename service.jar

FROM eclipse-temurin:25.0.3_9-jre-noble
# A new volume takes over the owner of the folder that it is mounted on.
RUN useradd --system --user-group --uid 10001 taizhang \
    && install -d -o taizhang -g taizhang /var/lib/taizhang/evidence \
    && install -d -m 700 -o taizhang -g taizhang /var/lib/taizhang/keys
WORKDIR /app
COPY --from=build /app ./
USER taizhang
EXPOSE 8080 8081
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "service.jar"]
