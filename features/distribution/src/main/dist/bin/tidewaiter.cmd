@echo off
rem Runs Tidewaiter from its distribution folder. TIDEWAITER_OPTS adds options for the Java machine.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -Xmx2g -XX:+UseSerialGC -XX:MaxNewSize=256m %TIDEWAITER_OPTS% -Dtidewaiter.home="%HOME_DIR%" -Dlogback.configurationFile="%HOME_DIR%\conf\logback.xml" -Djava.util.logging.config.file="%HOME_DIR%\conf\logging.properties" -cp "%HOME_DIR%\framework\*" org.tidewaiter.launch.Launcher %*
exit /b %ERRORLEVEL%
