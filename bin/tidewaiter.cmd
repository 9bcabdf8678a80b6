@echo off
rem Runs Tidewaiter from a checkout: builds the distribution when it is missing, then runs it.
setlocal
set "ROOT=%~dp0.."
set "BUILT=%ROOT%\features\distribution\target\distribution\tidewaiter\bin\tidewaiter.cmd"
if not exist "%BUILT%" (
  echo tidewaiter: building, the first time takes a few minutes ... 1>&2
  pushd "%ROOT%"
  call mvn -q -B package -DskipTests -Dspotless.check.skip -pl features/distribution -am || exit /b 1
  popd
)
call "%BUILT%" %*
exit /b %ERRORLEVEL%
