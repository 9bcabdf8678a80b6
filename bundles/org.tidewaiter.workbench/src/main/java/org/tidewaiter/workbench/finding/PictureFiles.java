package org.tidewaiter.workbench.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.tidewaiter.workbench.desk.Problems;
import org.tidewaiter.workbench.desk.Words;

/** Keeps a picture as a file where whoever sits there says. */
final class PictureFiles {

    void keep(Shell shell, String name, String dataUrl) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFileName(name);
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            try {
                write(Path.of(chosen), dataUrl);
            } catch (IOException | IllegalArgumentException e) {
                Problems.tell(shell, Words.say("pictures.notKept", chosen), Problems.message(e));
            }
        }
    }

    /** Writes beside the place and moves there, so that nobody finds half a file. */
    static void write(Path file, String dataUrl) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(dataUrl.substring(dataUrl.indexOf(',') + 1));
        Path folder = file.toAbsolutePath().getParent();
        Path part = Files.createTempFile(folder, ".picture", ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
